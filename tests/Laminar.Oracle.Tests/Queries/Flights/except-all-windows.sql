SELECT Origin AS place, window_start, window_end FROM TABLE(TUMBLE(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' HOUR))
EXCEPT ALL
SELECT Destination, window_start, window_end FROM TABLE(TUMBLE(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' HOUR))
LATE DATA DROP
-- postgres
SELECT place, h, h + interval '1 hour' FROM (
SELECT origin AS place, date_trunc('hour', departure) AS h FROM flight EXCEPT ALL SELECT destination, date_trunc('hour', departure) FROM flight) AS x
