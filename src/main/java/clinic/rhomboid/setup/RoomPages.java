package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;

/** The rooms: a list, and a page for each. */
@Path("/owner/setup/rooms")
public class RoomPages {

  private static final String LIST = "/owner/setup/rooms";
  private static final String STEP = "set up rooms";

  private final Locations locations;
  private final RoomBook rooms;
  private final Saving saving;

  RoomPages(Locations locations, RoomBook rooms, Saving saving) {
    this.locations = locations;
    this.rooms = rooms;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response list() {
    return Answer.page(Pages.rooms(rooms.all(locations.only())));
  }

  @GET
  @Path("/new")
  @RolesAllowed("owner")
  public Response blank() {
    var form = new Filled().with("tables", 1).with("turnaround", 10)
        .with("name", "Room " + (rooms.all(locations.only()).size() + 1));
    return Answer.page(Pages.room(null, form));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> posted) {
    return put(null, Filled.of(posted), rooms::create);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("owner")
  public Response show(@PathParam("id") int id) {
    var room = known(id);
    return Answer.page(Pages.room(room, filled(room)));
  }

  @POST
  @Path("/{id}")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") int id, MultivaluedMap<String, String> posted) {
    return put(known(id), Filled.of(posted), rooms::change);
  }

  @POST
  @Path("/{id}/removal")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") int id) {
    var room = known(id);
    var form = filled(room);
    return saving.saveUnlessLost(form, STEP, place -> rooms.remove(place, id))
        ? Answer.goTo(LIST) : Answer.again(Pages.room(room, form));
  }

  private Response put(RoomBook.Room known, Filled form, BiConsumer<Location, RoomBook.Room> write) {
    var room = new RoomBook.Room(known == null ? 0 : known.id(), form.line("name", "Give the room a name"),
        form.number("tables", 0, 8), form.chosen("features", RoomBook.FEATURES), form.number("turnaround", 0, 120));
    return form.wrong() || !saving.save(form, STEP, place -> write.accept(place, room))
        ? Answer.again(Pages.room(known, form)) : Answer.goTo(LIST);
  }

  private static Filled filled(RoomBook.Room room) {
    return new Filled().with("name", room.name()).with("tables", room.tables())
        .with("turnaround", room.turnaround()).with("features", room.features());
  }

  private RoomBook.Room known(int id) {
    return rooms.find(locations.only(), id).orElseThrow(NotFoundException::new);
  }
}
