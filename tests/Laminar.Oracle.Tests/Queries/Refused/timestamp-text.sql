-- fails: LAM? 
SELECT Symbol FROM Trade WHERE Ts > 'yesterday'
