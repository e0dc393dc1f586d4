package kezek.portal.referral;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import kezek.portal.PortalTest;
import kezek.portal.account.*;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PortalTest
class ScratchMeasureTest {
    final int port; final ApplicationContext portal; final PortalClock clock;
    ScratchMeasureTest(@LocalServerPort int port, ApplicationContext portal) { this.port = port; this.portal = portal; this.clock = portal.getBean(PortalClock.class); }

    static int counter = new java.security.SecureRandom().nextInt(200_000_000);
    static Iin iin() { while (true) { counter++; var day = LocalDate.of(2000,1,1).plusDays(Math.floorMod(counter / 10000, 36500)); var i = Iin.invented(day, kezek.rulebook.child.Sex.FEMALE, Math.floorMod(counter, 10000)); if (i.isPresent()) return i.get(); } }
    static String[] kids(int n) { var a = new String[n]; for (var i = 0; i < n; i++) a[i] = iin().value(); return a; }
    record City(Town town, List<String> cookies, int perClient, int groups) {}

    City city(int clients, int perClient, int groups, int perGroup, int salt) {
        var now = clock.now();
        var town = Town.found(portal, now.minus(Duration.ofDays(25)));
        var iins = new ArrayList<Iin>();
        for (var i = 0; i < clients; i++) iins.add(iin());
        town.sql("insert into kindergarten (territory_id,id,code,name_kk,name_ru,address_kk,address_ru,ownership,invented,added_at) select :territory, gen_random_uuid(), 'K'||i,'a','a','b','b','STATE',true,:at from generate_series(1,:n) i", "at", now.minus(Duration.ofDays(24)), "n", groups);
        town.sql("insert into kindergarten_group (territory_id,id,kindergarten_id,code,age_from,age_to,language,kind,capacity,added_at) select :territory, gen_random_uuid(), k.id, k.code,3,4,'KAZAKH','ORDINARY',100000,:at from kindergarten k where k.territory_id = :territory", "at", now.minus(Duration.ofDays(24)));
        var year = kezek.rulebook.child.AgeThatCounts.of(2000, kezek.rulebook.calendar.SchoolYear.decidingOn(LocalDate.ofInstant(now.minus(Duration.ofDays(23)), town.territory().zone()))) + 2000;
        town.sql("insert into freed_place (territory_id,id,number,group_id,age_from,age_to,kind,school_year,reported_at,reported_by,published_at,opened_at) select :territory, gen_random_uuid(), row_number() over (), g.id, 3,4,'ORDINARY',:year,:r,'t',:p,:o from kindergarten_group g, generate_series(1,:n) i where g.territory_id = :territory", "year", year, "r", now.minus(Duration.ofDays(23)), "p", now.minus(Duration.ofDays(22)), "o", now.minus(Duration.ofDays(21)), "n", perGroup);
        var n = 0;
        for (var iin : iins) {
            town.sql("insert into representative (territory_id,id,iin) values (:territory, gen_random_uuid(), :iin)", "iin", iin.value());
        }
        for (var c = 0; c < clients; c++) {
            town.sql("with c as (insert into child (territory_id,id,iin,birth_date) select :territory, gen_random_uuid(), i, make_date(:born,4,15) from unnest(:iins) i returning id), r as (select id from representative where territory_id=:territory and iin=:iin) insert into application (territory_id,id,number,child_id,representative_id,kind,cohort,lane,filed_at,registered_at,registered_by) select :territory, gen_random_uuid(), :first + row_number() over (), c.id, r.id,'ORDINARY',:born,'ORDINARY', :at, :at,'t' from c, r", "born", year - 3, "iins", kids(perClient), "iin", iins.get(c).value(), "first", (long) c * perClient, "at", now.minus(Duration.ofDays(24)));
        }
        town.sql("insert into counter (territory_id,name,last_number) values (:territory,'application',1000000),(:territory,'place',1000000)");
        portal.getBean(kezek.portal.platform.database.Tx.class).run(db -> {});
        try (var con = kezek.portal.TestDatabase.owner(); var st = con.createStatement()) { st.execute("analyze"); } catch (Exception e) { throw new IllegalStateException(e); }
        // the first entry of the journal: boards are loaded
        town.report("K1", 1, town.at("2000-01-01T00:00") == null ? "" : java.time.LocalDateTime.ofInstant(now, town.territory().zone()).withNano(0).toString().substring(0,16));
        var sessions = portal.getBean(Sessions.class);
        var cookies = iins.stream().map(iin -> Sessions.COOKIE + "=" + sessions.begin(new SignedIn.Parent(iin), clock.now())).toList();
        return new City(town, cookies, perClient, groups);
    }

    static final class Client implements AutoCloseable {
        final Socket s; final InputStream in; final OutputStream out;
        Client(int port) throws IOException { s = new Socket("127.0.0.1", port); s.setTcpNoDelay(true); in = new BufferedInputStream(s.getInputStream(), 8192); out = s.getOutputStream(); }
        String line() throws IOException { var b = new StringBuilder(); int c; while ((c = in.read()) != '\n') { if (c < 0) throw new EOFException(); if (c != '\r') b.append((char) c); } return b.toString(); }
        int post(String path, String cookie, String body) throws IOException {
            var r = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + new UUID(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong()) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            out.write(r.getBytes(StandardCharsets.US_ASCII)); out.flush();
            var status = Integer.parseInt(line().substring(9, 12)); int len = -1; boolean chunked = false; String h;
            while (!(h = line()).isEmpty()) { var l = h.toLowerCase(); if (l.startsWith("content-length:")) len = Integer.parseInt(l.substring(15).trim()); if (l.startsWith("transfer-encoding: chunked")) chunked = true; }
            if (chunked) { int n; while ((n = Integer.parseInt(line(), 16)) > 0) { in.readNBytes(n); line(); } line(); } else if (len > 0) in.readNBytes(len);
            return status;
        }
        public void close() throws IOException { s.close(); }
    }

    String run(City city, int clients, double seconds, boolean hot, boolean refusals, int from) throws Exception {
        var done = new ConcurrentHashMap<Integer, LongAdder>(); var lat = new ConcurrentLinkedQueue<long[]>();
        var end = System.nanoTime() + (long) (seconds * 1e9); var threads = new ArrayList<Thread>(); var used = new AtomicInteger();
        var began = System.nanoTime();
        for (var c = 0; c < clients; c++) { var cc = c; threads.add(Thread.ofPlatform().start(() -> {
            var times = new long[2_000_000]; var n = 0; var slot = cc % city.cookies().size();
            try (var client = new Client(port)) {
                var stride = clients / city.cookies().size(); var i = from + cc / city.cookies().size();
                while (System.nanoTime() < end && (refusals || i < city.perClient())) {
                    var number = (long) slot * city.perClient() + (refusals ? 1 + (i % 50) : i) + 1; if (number > (long) (slot + 1) * city.perClient()) break;
                    var k = hot ? 1 : 1 + ThreadLocalRandom.current().nextInt(city.groups());
                    var t = System.nanoTime();
                    var st = client.post("/api/v1/" + city.town().territory().slug() + "/applications/" + number + "/reservations", city.cookies().get(slot), "{\"kindergarten\":\"K" + k + "\",\"group\":\"K" + k + "\"}");
                    times[n++] = System.nanoTime() - t; done.computeIfAbsent(st, z -> new LongAdder()).increment(); i += stride; used.accumulateAndGet(i, Math::max);
                }
            } catch (Exception e) { e.printStackTrace(); }
            lat.add(Arrays.copyOf(times, n));
        })); }
        for (var t : threads) t.join();
        var took = (System.nanoTime() - began) / 1e9; var all = lat.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return String.format("clients %d hot %s: %s in %.1f s = %.0f/s p50 %.1f ms p99 %.1f ms; next %d", clients, hot, done, took, all.length / took, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6, used.get());
    }

    @Test
    void measure() throws Exception {
        var out = new PrintWriter(new FileWriter("/tmp/scratch/measure.txt", true), true);
        out.println("---- " + Instant.now());
        var many = city(64, 4000, 500, 400, 1);
        Thread.sleep(3000);
        out.println("warm " + run(many, 64, 6, false, false, 0));
        out.println("many " + run(many, 64, 6, false, false, 1200));
        out.println("many256 " + run(many, 256, 6, false, false, 2400));
        out.println(batches());
        var hotcity = city(64, 2000, 1, 40000, 2);
        Thread.sleep(2000);
        out.println("hot " + run(hotcity, 64, 6, true, false, 0));
        out.println(batches());
        var full = city(64, 60, 1, 1, 3);
        Thread.sleep(2000);
        run(full, 64, 4, true, true, 0);
        out.println("refused " + run(full, 64, 5, true, true, 0));
        out.println("refused256 " + run(full, 256, 5, true, true, 0));
    }

    String batches() {
        var m = portal.getBean(io.micrometer.core.instrument.MeterRegistry.class);
        return "mean batch " + m.get("kezek.counter.batch").summary().mean() + " mean ms " + m.get("kezek.counter.transaction").timer().mean(TimeUnit.MILLISECONDS);
    }
}
