package clinic.rhomboid.exchange;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes documents to read and print from templates. */
public final class Pdf {

  private static final Set<String> LETTER = Set.of("US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "PA", "PH", "PR", "VE");

  // Latin, Greek and Cyrillic; it comes with PDFBox.
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  // What XML has no place for: it would end the document in the middle of somebody's words.
  private static final Pattern NO_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Pdf() {}

  /** The paper people have in this country. */
  public static String paper(String country) {
    return LETTER.contains(country) ? "Letter" : "A4";
  }

  /** The template, which is XHTML and names the font {@code Record}, as a document. */
  public static byte[] of(TemplateInstance template) {
    var xhtml = NO_XML.matcher(template.render()).replaceAll("\uFFFD");
    try (var out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFont(Pdf::font, "Record")
          // Nothing is fetched, whatever anybody has written.
          .useUriResolver((base, uri) -> null)
          .withProducer("Rhomboid")
          .withHtmlContent(xhtml, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font() {
    return PDDocument.class.getResourceAsStream(FONT);
  }
}
