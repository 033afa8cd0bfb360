package clinic.rhomboid.portal;

import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A client's record as a document to read and print. */
@ApplicationScoped
class RecordPdf {

  private static final Set<String> LETTER = Set.of("US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "PA", "PH", "PR", "VE");

  // Latin, Greek and Cyrillic; it comes with PDFBox.
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  // What XML has no place for: it would end the document in the middle of somebody's words.
  private static final Pattern NO_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Locations locations;

  RecordPdf(Locations locations) {
    this.locations = locations;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance record(Dossier me, ClientTimes times, String paper);
  }

  byte[] of(Dossier dossier, ClientTimes times) {
    var paper = LETTER.contains(locations.only().country) ? "Letter" : "A4";
    var xhtml = NO_XML.matcher(Templates.record(dossier, times, paper).render()).replaceAll("\uFFFD");
    try (var out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFont(RecordPdf::font, "Record")
          // Nothing is fetched, whatever anybody has written into their answers.
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
