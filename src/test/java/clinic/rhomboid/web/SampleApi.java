package clinic.rhomboid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Faults of the API to look at from outside. */
@Path("/api/v1/sample")
@PermitAll
public class SampleApi {

  public record Range(int from, int to) {}

  public record Wish(Range range) {}

  @GET
  @Path("broken")
  @PermitAll
  @Operation(hidden = true)
  public String brokenAnswer() {
    throw new IllegalStateException(SampleResource.SECRET);
  }

  @POST
  @Path("wishes")
  @PermitAll
  @Operation(hidden = true)
  public Wish wish(Wish wish) {
    if (wish.range().from() > wish.range().to()) {
      throw ProblemException.invalid(List.of(new FieldError("range.to", "Must not be before from.")));
    }
    return wish;
  }
}
