-- The busiest airport-hours of the first quarter of 2001. Run me from the root of the checkout:
--   laminar run samples/Flights/busiest.sql
CREATE SOURCE flights (
    departure   TIMESTAMP NOT NULL,
    origin      TEXT NOT NULL,
    destination TEXT NOT NULL,
    distance    INTEGER NOT NULL,
    delay       INTEGER NOT NULL,
    WATERMARK FOR departure AS departure
) WITH ('connector' = 'file', 'path' = 'samples/Flights/data/flights.csv', 'format' = 'csv');

SELECT window_start AS hour, origin, COUNT(*) AS flights, AVG(delay) AS mean_delay
FROM flights
GROUP BY origin, TUMBLE(departure, INTERVAL '1' HOUR)
HAVING COUNT(*) >= 5
LATE DATA DROP;
