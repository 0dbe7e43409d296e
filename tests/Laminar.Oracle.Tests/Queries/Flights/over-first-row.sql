SELECT Origin, Destination, Departure FROM
  (SELECT Origin, Destination, Departure, ROW_NUMBER() OVER (PARTITION BY Origin, Destination ORDER BY Departure) AS n FROM Flight LATE DATA DROP) AS numbered
WHERE n = 1
-- postgres
SELECT DISTINCT ON (origin, destination) origin, destination, departure FROM flight ORDER BY origin, destination, departure, id
