-- fails: LAM0072 FIRST_VALUE takes 1 argument, not 0
SELECT FIRST_VALUE() AS a FROM Trade
