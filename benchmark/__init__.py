"""What solieu costs on this machine: reading, and a report on 63 made-up provinces."""
