-- fails: LAM0300 VALUES
VALUES (1, 2), (3, 4)
