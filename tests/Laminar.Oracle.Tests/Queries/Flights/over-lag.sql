SELECT Departure, Origin, Destination, Delay, LAG(Delay) OVER (PARTITION BY Origin ORDER BY Departure) AS Before, LAG(Destination, 3, 'none') OVER (PARTITION BY Origin ORDER BY Departure) AS Third
FROM Flight LATE DATA DROP
-- postgres
SELECT departure, origin, destination, delay, lag(delay) OVER w, lag(destination, 3, 'none') OVER w
FROM flight WINDOW w AS (PARTITION BY origin ORDER BY departure, id)
