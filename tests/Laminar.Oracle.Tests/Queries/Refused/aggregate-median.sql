-- fails: LAM0093 MEDIAN does not take DATE
SELECT MEDIAN(Settles) AS a FROM Trade
