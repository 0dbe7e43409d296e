-- fails: LAM0073 
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Quantity AND a.Ts = b.Ts
