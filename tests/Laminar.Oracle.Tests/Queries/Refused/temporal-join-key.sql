-- fails: LAM0173 which version
SELECT a.Symbol FROM Trade a JOIN Trade FOR SYSTEM_TIME AS OF a.Ts AS b ON a.Price > b.Price
