def all_of_them():
    pass
