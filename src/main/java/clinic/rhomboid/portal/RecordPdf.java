package clinic.rhomboid.portal;

import clinic.rhomboid.exchange.Pdf;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** A client's record as a document to read and print. */
@ApplicationScoped
class RecordPdf {

  private final Locations locations;

  RecordPdf(Locations locations) {
    this.locations = locations;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance record(Dossier me, ClientTimes times, String paper);
  }

  byte[] of(Dossier dossier, ClientTimes times) {
    return Pdf.of(Templates.record(dossier, times, Pdf.paper(locations.only().country)));
  }
}
