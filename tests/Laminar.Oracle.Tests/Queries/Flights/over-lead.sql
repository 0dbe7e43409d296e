SELECT Departure, Origin, Delay, LEAD(Delay) OVER (PARTITION BY Origin ORDER BY Departure) AS Next, LEAD(Origin, 2) OVER (PARTITION BY Origin ORDER BY Departure) AS Second,
  SUM(Distance) OVER (PARTITION BY Origin ORDER BY Departure ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING) AS Five
FROM Flight LATE DATA DROP
-- postgres
SELECT departure, origin, delay, lead(delay) OVER w, lead(origin, 2) OVER w, sum(distance) OVER (w ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING)
FROM flight WINDOW w AS (PARTITION BY origin ORDER BY departure, id)
