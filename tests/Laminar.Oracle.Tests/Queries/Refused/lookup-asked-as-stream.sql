-- fails: LAM0210 FOR SYSTEM_TIME AS OF PROCTIME()
-- asks Labels
SELECT Text FROM Labels
