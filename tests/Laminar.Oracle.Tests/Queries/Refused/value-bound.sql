-- fails: LAM0326 what they equal
SELECT (SELECT MAX(b.Price) FROM Trade b WHERE b.Ts < a.Ts) AS s FROM Trade a
