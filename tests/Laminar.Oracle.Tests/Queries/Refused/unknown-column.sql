-- fails: LAM0054 there is no column 'Simbol' here
SELECT Simbol FROM Trade
