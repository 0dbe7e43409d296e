-- q0
SELECT auction, bidder, price, "dateTime", extra FROM bid
-- q1
SELECT auction, bidder, 0.908 * price, "dateTime", extra FROM bid
-- q2
SELECT auction, price FROM bid WHERE auction % 123 = 0
-- q3
SELECT p.name, p.city, p.state, a.id FROM auction a JOIN person p ON a.seller = p.id WHERE a.category = 10 AND p.state IN ('OR', 'ID', 'CA')
-- q4
SELECT category, AVG(final)::float8
FROM (SELECT a.id, a.category, MAX(b.price) AS final FROM auction a JOIN bid b ON a.id = b.auction AND b."dateTime" BETWEEN a."dateTime" AND a.expires GROUP BY a.id, a.category) AS q
GROUP BY category
-- q5
WITH counts AS (
    SELECT auction, e, COUNT(*) AS num
    FROM bid, LATERAL generate_series(1, 5) AS k, LATERAL (SELECT date_bin('2 seconds', "dateTime", '2000-01-01') + k * INTERVAL '2 seconds' AS e) AS w
    GROUP BY auction, e)
SELECT c.auction, c.num FROM counts c WHERE c.num = (SELECT MAX(m.num) FROM counts m WHERE m.e = c.e)
-- q6
SELECT seller, AVG(final) OVER (PARTITION BY seller ORDER BY expires ROWS BETWEEN 9 PRECEDING AND CURRENT ROW)::float8
FROM (
    SELECT DISTINCT ON (a.id) a.seller, a.expires, b.price AS final
    FROM auction a JOIN bid b ON a.id = b.auction AND b."dateTime" BETWEEN a."dateTime" AND a.expires
    ORDER BY a.id, b.price DESC, b."dateTime") AS q
-- q7
SELECT b.auction, b.bidder, b.price, b."dateTime", b.extra
FROM bid b JOIN (SELECT MAX(price) AS most, date_bin('10 seconds', "dateTime", '2000-01-01') + INTERVAL '10 seconds' AS e FROM bid GROUP BY e) AS m
  ON b.price = m.most AND b."dateTime" BETWEEN m.e - INTERVAL '10 seconds' AND m.e
-- q8
SELECT p.id, p.name, p.w
FROM (SELECT DISTINCT id, name, date_bin('10 seconds', "dateTime", '2000-01-01') AS w FROM person) AS p
JOIN (SELECT DISTINCT seller, date_bin('10 seconds', "dateTime", '2000-01-01') AS w FROM auction) AS a ON p.id = a.seller AND p.w = a.w
-- q9
SELECT DISTINCT ON (a.id) a.id, a."itemName", a.description, a."initialBid", a.reserve, a."dateTime", a.expires, a.seller, a.category, a.extra, b.auction, b.bidder, b.price, b."dateTime", b.extra
FROM auction a JOIN bid b ON a.id = b.auction AND b."dateTime" BETWEEN a."dateTime" AND a.expires
ORDER BY a.id, b.price DESC, b."dateTime"
-- q10
SELECT auction, bidder, price, "dateTime", extra, to_char("dateTime", 'YYYY-MM-DD'), to_char("dateTime", 'HH24:MI') FROM bid
-- q11
SELECT bidder, COUNT(*), MIN("dateTime"), MAX("dateTime") + INTERVAL '10 seconds'
FROM (
    SELECT bidder, "dateTime", SUM(fresh) OVER (PARTITION BY bidder ORDER BY "dateTime") AS island
    FROM (
        SELECT bidder, "dateTime", CASE WHEN "dateTime" - LAG("dateTime") OVER (PARTITION BY bidder ORDER BY "dateTime") <= INTERVAL '10 seconds' THEN 0 ELSE 1 END AS fresh
        FROM bid) AS marked) AS numbered
GROUP BY bidder, island
-- q12
SELECT bidder, COUNT(*) FROM bid GROUP BY bidder
-- q13
SELECT b.auction, b.bidder, b.price, b."dateTime", s.value FROM bid b JOIN side_input s ON b.auction % 10000 = s.key
-- q14
SELECT auction, bidder, 0.908 * price,
    CASE WHEN extract(hour FROM "dateTime") BETWEEN 8 AND 18 THEN 'dayTime' WHEN extract(hour FROM "dateTime") <= 6 OR extract(hour FROM "dateTime") >= 20 THEN 'nightTime' ELSE 'otherTime' END,
    "dateTime", extra, length(extra) - length(replace(extra, 'c', ''))
FROM bid WHERE 0.908 * price > 1000000 AND 0.908 * price < 50000000
-- q15
SELECT to_char("dateTime", 'YYYY-MM-DD') AS day, COUNT(*), COUNT(*) FILTER (WHERE price < 10000), COUNT(*) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(*) FILTER (WHERE price >= 1000000),
    COUNT(DISTINCT bidder), COUNT(DISTINCT bidder) FILTER (WHERE price < 10000), COUNT(DISTINCT bidder) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(DISTINCT bidder) FILTER (WHERE price >= 1000000),
    COUNT(DISTINCT auction), COUNT(DISTINCT auction) FILTER (WHERE price < 10000), COUNT(DISTINCT auction) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(DISTINCT auction) FILTER (WHERE price >= 1000000)
FROM bid GROUP BY day
-- q16
SELECT channel, to_char("dateTime", 'YYYY-MM-DD') AS day, MAX(to_char("dateTime", 'HH24:MI')),
    COUNT(*), COUNT(*) FILTER (WHERE price < 10000), COUNT(*) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(*) FILTER (WHERE price >= 1000000),
    COUNT(DISTINCT bidder), COUNT(DISTINCT bidder) FILTER (WHERE price < 10000), COUNT(DISTINCT bidder) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(DISTINCT bidder) FILTER (WHERE price >= 1000000),
    COUNT(DISTINCT auction), COUNT(DISTINCT auction) FILTER (WHERE price < 10000), COUNT(DISTINCT auction) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(DISTINCT auction) FILTER (WHERE price >= 1000000)
FROM bid GROUP BY channel, day
-- q17
SELECT auction, to_char("dateTime", 'YYYY-MM-DD') AS day, COUNT(*), COUNT(*) FILTER (WHERE price < 10000), COUNT(*) FILTER (WHERE price >= 10000 AND price < 1000000), COUNT(*) FILTER (WHERE price >= 1000000),
    MIN(price), MAX(price), AVG(price)::float8, SUM(price)
FROM bid GROUP BY auction, day
-- q18
SELECT DISTINCT ON (bidder, auction) auction, bidder, price, channel, url, "dateTime", extra FROM bid ORDER BY bidder, auction, "dateTime" DESC
-- q19
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC, "dateTime") AS n FROM bid) AS ranked WHERE n <= 10
-- q20
SELECT b.auction, b.bidder, b.price, b.channel, b.url, b."dateTime", b.extra, a."itemName", a.description, a."initialBid", a.reserve, a."dateTime", a.expires, a.seller, a.category, a.extra
FROM bid b JOIN auction a ON b.auction = a.id WHERE a.category = 10
-- q21
SELECT auction, bidder, price, channel,
    CASE lower(channel) WHEN 'apple' THEN '0' WHEN 'google' THEN '1' WHEN 'facebook' THEN '2' WHEN 'baidu' THEN '3' ELSE (regexp_match(url, '(&|^)channel_id=([^&]*)'))[2] END
FROM bid WHERE url ~ '(&|^)channel_id=([^&]*)' OR lower(channel) IN ('apple', 'google', 'facebook', 'baidu')
-- q22
SELECT auction, bidder, price, channel, split_part(url, '/', 4), split_part(url, '/', 5), split_part(url, '/', 6) FROM bid
-- q23
SELECT b.bidder, b.price, b.channel, b.url, b.extra, p.id, p.name, p."emailAddress", p."creditCard", p.city, p.state, p.extra,
    a."itemName", a.description, a."initialBid", a.reserve, a."dateTime", a.expires, a.seller, a.category, a.extra
FROM bid b JOIN person p ON p.id = b.bidder JOIN auction a ON a.seller = b.bidder
