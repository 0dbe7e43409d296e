-- fails: LAM0019 comparisons cannot be chained
SELECT Symbol FROM Trade WHERE 1 < Quantity < 5
