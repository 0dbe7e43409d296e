SELECT COUNT(*) AS n, SUM(Delay) AS delay, MIN(Distance) AS near, COUNT(*) FILTER (WHERE Delay > 60) AS late FROM Flight EMIT ON UPDATE
-- postgres
SELECT count(*), sum(delay), min(distance), count(*) FILTER (WHERE delay > 60) FROM flight
