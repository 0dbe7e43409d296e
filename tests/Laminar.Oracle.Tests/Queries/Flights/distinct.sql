SELECT DISTINCT Origin, Destination FROM Flight WHERE Distance > 1000
-- postgres
SELECT DISTINCT origin, destination FROM flight WHERE distance > 1000
