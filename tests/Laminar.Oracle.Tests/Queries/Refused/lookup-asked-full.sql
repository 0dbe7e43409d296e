-- fails: LAM0172 FULL
-- asks Labels
SELECT t.Quantity FROM Trade AS t FULL JOIN Labels FOR SYSTEM_TIME AS OF PROCTIME() AS l ON l.Code = 1
