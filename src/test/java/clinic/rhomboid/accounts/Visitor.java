package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;

import clinic.rhomboid.PostgresTestResource;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps cookies, follows no redirect by itself, and sends forms with their token. */
public final class Visitor {

  public static final String PASSWORD = PostgresTestResource.SAMPLE_PASSWORD;

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private static final Pattern SHEET = Pattern.compile("name=\"sheet\" value=\"([^\"]+)\"");

  private static final Map<String, Visitor> KNOWN = new ConcurrentHashMap<>();

  private final CookieFilter cookies = new CookieFilter();
  private final String address;
  private String token;
  /** Of the form that was looked at last, if it has one. */
  private String sheet;

  public Visitor() {
    this(null);
  }

  /** Somebody behind the proxy, at this address. */
  public Visitor(String address) {
    this.address = address;
  }

  /** Somebody nobody knows, whose browser has seen a page and so can send forms. */
  public static Visitor stranger() {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor;
  }

  /** Somebody who has signed in, with {@link #PASSWORD}. */
  public static Visitor signedIn(String email) {
    var visitor = stranger();
    visitor.post("/login", Map.of("email", email, "password", PASSWORD)).then().statusCode(303);
    return visitor;
  }

  /** The same for tests that leave the session as it is: signing in takes its time. */
  public static Visitor as(String email) {
    return KNOWN.computeIfAbsent(email, Visitor::signedIn);
  }

  public Response get(String path) {
    var page = request().get(path);
    var found = TOKEN.matcher(page.asString());
    if (found.find()) {
      token = found.group(1);
    }
    var form = SHEET.matcher(page.asString());
    sheet = form.find() ? form.group(1) : null;
    return page;
  }

  public Response post(String path, Map<String, ?> fields) {
    return form().formParams(fields).formParam("csrf-token", token).post(path);
  }

  /** Likewise as a page sends it by itself, without anybody pressing a button. */
  public Response postByItself(String path, Map<String, ?> fields) {
    return form().header("HX-Request", "true").formParams(fields).formParam("csrf-token", token).post(path);
  }

  /** Likewise with fields that are sent more than once. */
  public Response postAll(String path, Map<String, List<String>> fields) {
    var form = form().formParam("csrf-token", token);
    fields.forEach((field, values) -> form.formParam(field, values));
    return form.post(path);
  }

  /** Any method, with an empty form, or with an empty body where programs are served. */
  public Response send(String method, String path) {
    if (method.equals("GET")) {
      return get(path);
    }
    return path.startsWith("/api/")
        ? request().contentType("application/json").body("{}").request(method, path)
        : form().formParam("csrf-token", token).request(method, path);
  }

  /** An empty form as another site would send it. */
  public Response sendWithoutToken(String method, String path) {
    return form().request(method, path);
  }

  private RequestSpecification form() {
    var form = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    return sheet == null ? form : form.formParam("sheet", sheet);
  }

  private RequestSpecification request() {
    var request = given().urlEncodingEnabled(false).redirects().follow(false).filter(cookies);
    return address == null ? request : request.header("X-Forwarded-For", address);
  }
}
