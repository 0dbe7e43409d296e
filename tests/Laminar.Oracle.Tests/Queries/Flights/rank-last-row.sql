SELECT Origin, Destination, Delay, Departure FROM
  (SELECT Origin, Destination, Delay, Departure, ROW_NUMBER() OVER (PARTITION BY Origin, Destination ORDER BY Departure DESC, Delay) AS n FROM Flight) AS ranked WHERE n = 1
-- postgres
SELECT DISTINCT ON (origin, destination) origin, destination, delay, departure FROM flight ORDER BY origin, destination, departure DESC, delay
