-- fails: LAM0110 window_start needs a window
SELECT window_start FROM Trade
