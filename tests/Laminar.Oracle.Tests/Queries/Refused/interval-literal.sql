-- fails: LAM? 
SELECT Ts + INTERVAL 'x' SECOND AS v FROM Trade
