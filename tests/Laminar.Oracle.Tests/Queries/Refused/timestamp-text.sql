-- fails: LAM0080 'yesterday' is not a timestamp
SELECT Symbol FROM Trade WHERE Ts > 'yesterday'
