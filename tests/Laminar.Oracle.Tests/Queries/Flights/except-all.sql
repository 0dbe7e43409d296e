SELECT Origin, Destination FROM Flight WHERE Delay > 30 EXCEPT ALL SELECT Destination, Origin FROM Flight WHERE Delay > 30 EXCEPT ALL SELECT Origin, Destination FROM Flight WHERE Distance < 300
-- postgres
SELECT origin, destination FROM flight WHERE delay > 30 EXCEPT ALL SELECT destination, origin FROM flight WHERE delay > 30 EXCEPT ALL SELECT origin, destination FROM flight WHERE distance < 300
