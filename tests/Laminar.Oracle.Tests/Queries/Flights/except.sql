SELECT Origin, Destination FROM Flight WHERE Delay > 60 EXCEPT SELECT Destination, Origin FROM Flight WHERE Delay > 60 EXCEPT SELECT Origin, Destination FROM Flight WHERE Distance < 300
-- postgres
SELECT origin, destination FROM flight WHERE delay > 60 EXCEPT SELECT destination, origin FROM flight WHERE delay > 60 EXCEPT SELECT origin, destination FROM flight WHERE distance < 300
