-- fails: LAM0093 REGR_SLOPE does not take TEXT; CAST it to a number
SELECT REGR_SLOPE(Note, Quantity) AS a FROM Trade
