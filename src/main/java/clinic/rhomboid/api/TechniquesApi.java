package clinic.rhomboid.api;

import clinic.rhomboid.booking.TechniqueShelf;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** The techniques on offer, and who gives them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TechniquesApi {

  private final TechniqueShelf shelf;
  private final Clinic clinic;

  TechniquesApi(TechniqueShelf shelf, Clinic clinic) {
    this.shelf = shelf;
    this.clinic = clinic;
  }

  record Price(int amount, String currency) {}

  record Duration(int minutes, Price price) {}

  record TechniqueJson(String id, String name, String description, List<Duration> durations) {}

  record TherapistJson(String id, String name, List<String> techniques, List<String> competences) {}

  @GET
  @Path("/techniques")
  @PermitAll
  public List<TechniqueJson> techniques() {
    var currency = clinic.at(null, new ArrayList<>()).location().currency;
    return shelf.offered().stream()
        .map(offered -> new TechniqueJson(offered.technique().id(), offered.technique().name(),
            offered.technique().description(),
            offered.services().stream()
                .map(service -> new Duration(service.minutes(), new Price(service.priceAmount(), currency)))
                .toList()))
        .toList();
  }

  @GET
  @Path("/therapists")
  @PermitAll
  public List<TherapistJson> therapists() {
    var supply = clinic.at(null, new ArrayList<>());
    return supply.supply().therapists().stream()
        .map(therapist -> new TherapistJson(therapist.id(), supply.therapistNames().get(therapist.id()),
            therapist.techniques().stream().sorted().toList(), therapist.competences().stream().sorted().toList()))
        .toList();
  }
}
