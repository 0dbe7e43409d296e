-- The sum of the intervals is longer than an interval can be, their average is not.
SELECT Symbol, COUNT(*) AS n, AVG(INTERVAL '9000000' DAY) = INTERVAL '9000000' DAY AS same FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR), Symbol
