-- fails: LAM0070 My.Func
SELECT My.Func(Price) AS t FROM Trade
