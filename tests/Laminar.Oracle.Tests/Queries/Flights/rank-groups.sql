SELECT Origin, Destination, n, r FROM
  (SELECT Origin, Destination, n, RANK() OVER (PARTITION BY Origin ORDER BY n DESC) AS r FROM
    (SELECT Origin, Destination, COUNT(*) AS n FROM Flight GROUP BY Origin, Destination) AS routes) AS ranked WHERE r <= 3
-- postgres
SELECT origin, destination, n, r FROM
  (SELECT *, rank() OVER (PARTITION BY origin ORDER BY n DESC) AS r FROM (SELECT origin, destination, count(*) AS n FROM flight GROUP BY 1, 2) AS routes) AS ranked WHERE r <= 3
