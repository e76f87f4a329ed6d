"""What each line of a page is by itself and beside others: measures, markers, dates, shape.

Begin with `features`, `shapes`, `sheet`.
"""
