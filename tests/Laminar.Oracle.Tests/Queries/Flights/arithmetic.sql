SELECT Distance * 1.609344 AS km, Distance / 7 AS sevenths, Distance % 7 AS rest, -Delay AS early, Distance / 60.0e0 AS hours,
    ROUND(Distance / 3.0, 2) AS thirds, ABS(Delay) AS off, NULLIF(Delay, 0) AS delayed, CAST(Distance AS DOUBLE PRECISION) / 8 AS eighth
FROM Flight
WHERE Delay BETWEEN -5 AND 5 AND Distance NOT BETWEEN 300 AND 400
-- postgres
SELECT distance * 1.609344, distance / 7, distance % 7, -delay, distance / 60.0::float8, round(distance / 3.0, 2), abs(delay), nullif(delay, 0), cast(distance as double precision) / 8
FROM flight WHERE delay BETWEEN -5 AND 5 AND distance NOT BETWEEN 300 AND 400
