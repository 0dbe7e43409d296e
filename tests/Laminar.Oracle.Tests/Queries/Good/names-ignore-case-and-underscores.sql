SELECT SYMBOL, pr_ice AS price, "Fee" FROM Trade
