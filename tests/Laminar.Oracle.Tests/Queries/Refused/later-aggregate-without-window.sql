-- fails: LAM0300 window
SELECT COUNT(*) FROM Trade
