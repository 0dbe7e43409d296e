SELECT CASE WHEN Distance < 300 THEN 'short' WHEN Distance < 1000 THEN 'medium' ELSE 'long' END AS haul,
    EXTRACT(DOW FROM Departure) AS weekday,
    COUNT(*) AS n, MIN(Departure) AS first, MAX(Departure) AS last
FROM Flight
GROUP BY CASE WHEN Distance < 300 THEN 'short' WHEN Distance < 1000 THEN 'medium' ELSE 'long' END, EXTRACT(DOW FROM Departure),
    TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT CASE WHEN distance < 300 THEN 'short' WHEN distance < 1000 THEN 'medium' ELSE 'long' END, extract(dow FROM departure), count(*), min(departure), max(departure)
FROM flight GROUP BY 1, 2, date_trunc('day', departure)
