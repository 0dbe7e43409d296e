-- fails: LAM0021 there is no query here

