-- fails: LAM0300 functions of your own
SELECT My.Func(Price) AS t FROM Trade
