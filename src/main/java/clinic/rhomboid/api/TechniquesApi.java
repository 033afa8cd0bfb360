package clinic.rhomboid.api;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.TechniqueShelf;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the clinic is, the techniques on offer, and who gives them. */
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

  record LocationJson(String id, String name, String address, String zone) {}

  @GET
  @Path("/locations")
  @PermitAll
  public List<LocationJson> locations() {
    return clinic.places().stream()
        .map(place -> new LocationJson(place.id.toString(), place.name, place.address, place.zone)).toList();
  }

  @GET
  @Path("/techniques")
  @PermitAll
  public List<TechniqueJson> techniques(@RestQuery String location) {
    var supply = at(location);
    var currency = supply.location().currency;
    return shelf.offered(supply.location().id).stream()
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
  public List<TherapistJson> therapists(@RestQuery String location) {
    var supply = at(location);
    return supply.supply().therapists().stream()
        .map(therapist -> new TherapistJson(therapist.id(), supply.therapistNames().get(therapist.id()),
            therapist.techniques().stream().sorted().toList(), therapist.competences().stream().sorted().toList()))
        .toList();
  }

  private ClinicSupply at(String location) {
    var errors = new ArrayList<FieldError>();
    var supply = clinic.at(location, errors);
    Clinic.check(errors);
    return supply;
  }
}
