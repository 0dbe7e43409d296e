-- fails: LAM? 

