-- Inputs of a large run are tens of megabytes of digits: compressing them takes longer than a statement may.
alter table run alter column inputs set storage external;
