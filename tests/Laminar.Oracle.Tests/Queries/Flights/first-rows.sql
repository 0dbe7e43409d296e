SELECT Delay, Origin, Destination, Departure FROM Flight ORDER BY Delay DESC, Departure, Origin, Destination LIMIT 25
-- postgres
SELECT delay, origin, destination, departure FROM flight ORDER BY delay DESC, departure, origin, destination LIMIT 25
