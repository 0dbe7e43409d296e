-- fails: LAM0172 FULL JOIN does not go with FOR SYSTEM_TIME AS OF
SELECT a.Symbol FROM Trade a FULL JOIN Trade FOR SYSTEM_TIME AS OF a.Ts AS b ON a.Symbol = b.Symbol
