package clinic.rhomboid.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.calendar.CalendarFeed;
import clinic.rhomboid.vault.Tokens;
import clinic.rhomboid.web.ClinicCard;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The feed itself, for calendar programs: whoever holds the address. */
@Path("/feeds/{token}.ics")
public class FeedFile {

  private final Feeds feeds;
  private final FeedItems items;
  private final ClinicCard clinic;
  private final String host;

  FeedFile(Feeds feeds, FeedItems items, ClinicCard clinic, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.feeds = feeds;
    this.items = items;
    this.clinic = clinic;
    this.host = URI.create(publicUrl).getHost();
  }

  @GET
  @PermitAll
  @Produces("text/calendar;charset=UTF-8")
  public Response file(@PathParam("token") String token, @Context Request request) {
    var feed = feeds.byToken(token).orElseThrow(NotFoundException::new);
    feeds.noteRead(feed);
    var file = CalendarFeed.of(clinic.info().name(), host, items.of(feed));
    var tag = new EntityTag(HexFormat.of().formatHex(Tokens.hash(new String(file, UTF_8))));
    var same = request.evaluatePreconditions(tag);
    return same == null ? Response.ok(file).tag(tag).build() : same.tag(tag).build();
  }
}
