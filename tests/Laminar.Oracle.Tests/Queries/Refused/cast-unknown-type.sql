-- fails: LAM0077 there is no type 'FLOATY'
SELECT CAST(Price AS FLOATY) AS v FROM Trade
