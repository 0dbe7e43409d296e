SELECT Symbol, Price, Fee FROM Trade
