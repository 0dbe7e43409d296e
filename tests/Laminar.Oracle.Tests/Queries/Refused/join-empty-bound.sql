-- fails: LAM0162 at least
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts > b.Ts AND a.Ts < b.Ts
