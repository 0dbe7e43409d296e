-- fails: LAM0300 UNNEST of several arrays at once
SELECT t.Symbol FROM Trade AS t CROSS JOIN UNNEST(Symbol, Price) AS u
