-- fails: LAM0150 the first of the EXCEPT has 2
SELECT Symbol, Price FROM Trade EXCEPT SELECT Symbol FROM Trade
