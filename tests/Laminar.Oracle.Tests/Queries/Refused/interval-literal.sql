-- fails: LAM0080 'x' is not an interval
SELECT Ts + INTERVAL 'x' SECOND AS v FROM Trade
